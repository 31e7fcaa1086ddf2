// Moves the button to the top aside while a link lies under it. Without a script the link is drawn above the button.
const button = document.querySelector<HTMLElement>('.rail a');
const under = new Set<Element>();
let observer: IntersectionObserver | undefined;

/** Watches the part of the window the button sticks in. */
function watch(): void {
  observer?.disconnect();
  under.clear();
  if (!button || getComputedStyle(button).display === 'none' || !button.offsetParent) return;
  const { left, right, width } = button.getBoundingClientRect();
  const bottom = innerHeight - 64;
  const margins = [bottom, innerWidth - right, innerHeight - bottom - width, left].map(
    (px) => `${-Math.floor(px)}px`,
  );
  observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) under.add(target);
        else under.delete(target);
      button.classList.toggle('aside', under.size > 0);
    },
    { rootMargin: margins.join(' ') },
  );
  for (const link of document.querySelectorAll('main :is(a, button, summary):not(.rail a)'))
    observer.observe(link);
}

watch();
addEventListener('resize', watch);

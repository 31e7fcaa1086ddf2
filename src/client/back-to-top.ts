// Hides the back-to-top button while a link is under it. Without a script, the link is drawn above the button.
const button = document.querySelector<HTMLElement>('.rail a');
const linksUnder = new Set<Element>();
let observer: IntersectionObserver | undefined;

/** Observes links within the part of the window that the button covers. */
function observe(): void {
  observer?.disconnect();
  linksUnder.clear();
  if (!button || getComputedStyle(button).display === 'none' || !button.offsetParent) return;
  const { left, right, width } = button.getBoundingClientRect();
  const bottom = innerHeight - 64;
  const margins = [bottom, innerWidth - right, innerHeight - bottom - width, left].map(
    (px) => `${-Math.floor(px)}px`,
  );
  observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) linksUnder.add(target);
        else linksUnder.delete(target);
      button.classList.toggle('aside', linksUnder.size > 0);
    },
    { rootMargin: margins.join(' ') },
  );
  for (const link of document.querySelectorAll('main :is(a, button, summary):not(.rail a)'))
    observer.observe(link);
}

observe();
addEventListener('resize', observe);

// On the page for missing addresses: moves the section in the language of the address to the top.
const sections = [...document.querySelectorAll('main section')];
const first = sections.find((section) => {
  const home = section.querySelector<HTMLAnchorElement>('a[hreflang]');
  return home !== null && location.pathname.startsWith(home.pathname);
});
if (first instanceof HTMLElement) {
  first.parentElement?.prepend(first);
  const { lang, dir } = first;
  Object.assign(document.documentElement, { lang, dir });
}

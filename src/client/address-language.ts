// On a page in every language, puts the section in the language of the address first: that of a missing page.
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

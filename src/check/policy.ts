import { createHash } from 'node:crypto';
import { attribute, onEachPage, type BuiltSite, type Finding } from './built-site.ts';

const loaded =
  'link[rel=stylesheet], link[rel=preload], link[rel=icon], link[rel=manifest], script, img, source, iframe';

/** Each page has a policy and contains nothing that it forbids: no other origin, no inline style, script or handler. */
export const checkPolicy = (site: BuiltSite): Finding[] =>
  onEachPage(
    site,
    'Move it into a file of the site, such as a script or a stylesheet that the component imports.',
    ({ root }) => {
      const policy = attribute(
        root.querySelector('head > meta[http-equiv=content-security-policy]'),
        'content',
      );
      return [
        ...(policy.startsWith("default-src 'none'") ? [] : ['there is no content security policy']),
        ...root
          .querySelectorAll(loaded)
          .map((element) => attribute(element, 'href') || attribute(element, 'src'))
          .filter((address) => address && !address.startsWith(site.base))
          .map((address) => `"${address}" is loaded from elsewhere`),
        ...root.querySelectorAll('[style], style').map(({ tagName }) => `a style on <${tagName}>`),
        ...root
          .querySelectorAll('script:not([src], [type])')
          .map((script) => createHash('sha256').update(script.innerHTML).digest('base64'))
          .filter((hash) => !policy.includes(hash))
          .map(() => 'an inline script that the policy bars'),
        ...root
          .querySelectorAll('*')
          .flatMap(({ attributes }) => Object.keys(attributes))
          .filter((name) => name.startsWith('on') || name.startsWith('data-astro'))
          .map((name) => `an attribute "${name}"`),
      ];
    },
  );

/** No file holds a path of the machine it was built on. */
export const checkMachinePaths = (site: BuiltSite): Finding[] =>
  [...site.files]
    .filter((file) => /\.(html|css|js|svg|xml|json|txt|md)$/.test(file))
    .filter((file) => site.read(file).includes(site.project))
    .map((file) => ({
      file,
      wrong: `the path "${site.project}" is published`,
      remedy: 'Find what writes it, and pass a path within the project.',
    }));

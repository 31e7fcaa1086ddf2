// The panel of reading settings. It is imported on the first press of its button, which opens and closes it from then on.
import { sheet } from 'virtual:reading-panel';
import { choose, chosen, settings, words } from './settings.ts';

const panel = document.createElement('dialog');
const form = document.createElement('form');

/** An element with its properties and content. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** The groups of radio buttons, one for each setting. */
const groups = settings.map(({ property, label, options }) =>
  element(
    'fieldset',
    { className: property.slice(2) },
    element('legend', {}, label),
    ...options.map(([value, label]) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: property, value, defaultChecked: !value }),
        label,
      ),
    ),
  ),
);

/** Checks what is chosen, which another page may have changed, and moves the focus there. */
function prepare(): void {
  for (const input of form.querySelectorAll('input')) input.checked = input.value === chosen(input.name);
  form.querySelector<HTMLInputElement>('input:checked')?.focus();
}

/** Adds the panel after its button, and opens it once its stylesheet is there. */
async function add(button: HTMLButtonElement): Promise<void> {
  button.after(panel);
  const link = element('link', { rel: 'stylesheet', href: sheet });
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  button.popoverTargetElement = panel;
  panel.showPopover();
}

form.method = 'dialog';
form.append(
  ...groups,
  element('button', { type: 'reset' }, words.reset),
  element('button', { type: 'button', onclick: () => panel.hidePopover() }, words.close),
);
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) choose({ [target.name]: target.value });
});
form.addEventListener('reset', () =>
  choose(Object.fromEntries(settings.map(({ property }) => [property, '']))),
);
Object.assign(panel, { className: 'reading-panel', popover: 'auto', ariaLabel: words.name });
panel.append(form);
panel.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open') prepare();
});
const button = document.querySelector<HTMLButtonElement>('.reading');
if (button) void add(button);

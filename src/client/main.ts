// What scripts add to pages that are whole without them.
import './theme-switch.ts';
import './article-contents.ts';
import './copied-note.ts';
import './sharing.ts';
import './language-links.ts';
import './rail.ts';

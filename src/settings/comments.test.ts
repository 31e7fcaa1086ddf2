import { expect, test } from 'vitest';
import { readComments } from './comments.ts';

test.each([
  ['', undefined],
  ['off', undefined],
  ['netlify', { way: 'netlify' }],
  ['email editor@example.org', { way: 'email', address: 'editor@example.org' }],
  ['email: editor@example.org', { way: 'email', address: 'editor@example.org' }],
  ['editor@example.org', { way: 'email', address: 'editor@example.org' }],
  ['endpoint https://forms.example/a?b', { way: 'endpoint', url: new URL('https://forms.example/a?b') }],
  ['endpoint: https://forms.example/@us', { way: 'endpoint', url: new URL('https://forms.example/@us') }],
  ['https://forms.example/', { way: 'endpoint', url: new URL('https://forms.example/') }],
  ['endpoint http://localhost:4380/', { way: 'endpoint', url: new URL('http://localhost:4380/') }],
  ['endpoint http://127.0.0.1:4380/', { way: 'endpoint', url: new URL('http://127.0.0.1:4380/') }],
])('comments "%s"', (text, to) => {
  expect(readComments(text)).toEqual(to);
});

test.each([
  ['endpoint http://forms.example/', 'it has to begin with https'],
  ['endpoint forms.example', 'is no address of a form service'],
  ['endpoint', 'is no address of a form service'],
  ['endpoint javascript:alert(1)', 'is no address of a form service'],
  ['endpoint https://me:secret@forms.example/', 'holds a password'],
  ['endpoint https://forms.example/#f', 'holds a fragment, "#f"'],
  ['email', 'is no email address'],
  ['email editor', 'is no email address'],
  ['email a@b', 'is no email address'],
  ['email a@b.org?bcc=c@d.org', 'is no email address'],
  ['off course', 'holds more than off'],
  ['disqus', 'is no address of a form service'],
])('comments "%s" are refused, with what to write', (text, wrong) => {
  expect(() => readComments(text)).toThrow(wrong);
  expect(() => readComments(text)).toThrow('Write off, netlify, "endpoint https://');
});

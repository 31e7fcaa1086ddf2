import { expect, test } from 'vitest';
import { svgFaults } from './svg.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const svg = (inside: string): string => `${open}\n${inside}\n</svg>`;

test.each([
  ['a drawing', svg('<path d="M0 0h4v4z"/>')],
  [
    'what a drawing program writes',
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>')}`,
  ],
  [
    'parts of itself',
    svg(
      '<defs><linearGradient id="a"/></defs><use xlink:href="#a" fill="url(#a)" style="fill: url( \'#a\' )"/>',
    ),
  ],
  ['a style', svg('<style><![CDATA[ .a > .b { fill: red } ]]></style>')],
  ['a large picture in it', svg(`<image href="data:image/png;base64,${'A'.repeat(200_000)}"/>`)],
  ['text that names a script', svg('<text>&lt;script&gt; onload="a()" javascript: لغة</text>')],
  ['a mark of its byte order', `\uFEFF${svg('')}`],
])('an SVG with %s has no fault', (_, text) => {
  expect(svgFaults(text)).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', 'a script (script)'],
  ['<script href="data:text/javascript,alert(1)"/>', 'a script (script)'],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', 'a script (s:script)'],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', 'a script (h:script)'],
  ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="a"/>', 'foreign content (h:iframe)'],
  [
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    'foreign content (foreignObject)',
  ],
  ['<g\nonload\n=\n"alert(1)"/>', 'a script (onload)'],
  ["<circle r='9' onClick='alert(1)'/>", 'a script (onClick)'],
  ['<a xlink:href="javascript:alert(1)"><path/></a>', 'a script (javascript:)'],
  ['<a href=" &#106;ava&#x73;cript:alert(1)"><path/></a>', 'a script (javascript:)'],
  ['<a href="java&#10;script:alert(1)"/>', 'an external reference (java\nscript:alert(1))'],
  [
    '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
    'a script (animated xlink:href)',
  ],
  ['<set attributeName="onmouseover" to="alert(1)"/>', 'a script (animated onmouseover)'],
  [
    '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
    'a script (handler)',
  ],
  ['<image href="https://a.example/b.png"/>', 'an external reference (https://a.example/b.png)'],
  ['<image xlink:href="b.png"/>', 'an external reference (b.png)'],
  [
    '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
    'an external reference (data:image/svg+xml;base64,PHN2Zz4=)',
  ],
  ['<use xml:base="https://a.example/b.svg" href="#c"/>', 'an external reference (https://a.example/b.svg)'],
  ['<path fill="url(a.svg#b)"/>', 'an external reference (a.svg#b)'],
  ['<path style=\'fill: url( "//a.example/b")\'/>', 'an external reference (//a.example/b)'],
  ['<path style="fill: u\\72l(//a.example/b)"/>', 'an external reference (\\)'],
  ['<style>@import "a.css";</style>', 'an external reference (@import)'],
  ['<style>a{}<![CDATA[b{background:url(//a.example)}]]></style>', 'an external reference (//a.example)'],
  ['<style>a{background:image-set("//a.example" 1x)}</style>', 'an external reference (image-set()'],
  ['<style><g/>@import "a.css";</style>', 'an element in a style (g)'],
])('%s is a fault', (inside, has) => {
  expect(svgFaults(svg(inside)).map((fault) => fault.has)).toContain(has);
});

test.each([
  ['<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>', 'entities in its document type'],
  ['<?xml-stylesheet href="a.xsl" type="text/xsl"?>', 'a processing instruction (xml-stylesheet)'],
  ['<?xml version="1.0" encoding="ISO-2022-JP"?>', 'another encoding (ISO-2022-JP)'],
])('%s before it is a fault', (before, has) => {
  expect(svgFaults(before + svg('')).map((fault) => fault.has)).toContain(has);
});

test.each([
  ['an image', '\x89PNG'],
  ['nothing', ' '],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
  ['an svg element of no namespace', '<svg><path/></svg>'],
  ['an entity that is not declared', svg('&a;')],
  ['a tag that is not closed', `${open}<g>`],
  ['an attribute without quotation marks', svg('<path onload=alert(1)/>')],
])('a file with %s is not an SVG', (_, text) => {
  expect(svgFaults(text).map((fault) => fault.has)).toContain(undefined);
});

test('a fault has its line', () => {
  expect(svgFaults(svg('<g/>\n<g>\n<script/>\n</g>'))).toEqual([{ line: 4, has: 'a script (script)' }]);
});

import { markdownFile } from '../corpus.ts';
import { css, type Peer } from './peer.ts';

/** Hugo, from PATH or the file that HUGO names. */
export const hugo: Peer = {
  name: 'Hugo',
  packages: {},
  command: `"\${HUGO:-hugo}" --quiet`,
  clean: ['public', 'resources'],
  article: (article) => {
    const { id, lang, title, description, author, date, tags } = article;
    return [`content/${lang}/${id}.md`, markdownFile(article, { title, description, author, date, tags })];
  },
  files: {
    'hugo.toml': `baseURL = 'https://bench.example/'
defaultContentLanguage = 'ar'
defaultContentLanguageInSubdir = true
disableKinds = ['RSS', 'sitemap', 'section']
[taxonomies]
tag = 'tags'
[languages.ar]
contentDir = 'content/ar'
languageDirection = 'rtl'
[languages.en]
contentDir = 'content/en'
languageDirection = 'ltr'
[related]
threshold = 1
includeNewer = true
toLower = false
[[related.indices]]
name = 'tags'
weight = 100
`,
    'layouts/_default/baseof.html': `<!doctype html><html lang="{{ .Lang }}" dir="{{ .Language.LanguageDirection }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">{{ range .Translations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">{{ end }}<style>${css}</style></head><body>{{ block "main" . }}{{ end }}</body></html>
`,
    'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p><p>{{ .Params.author }} · {{ .Date.Format "2006-01-02" }}</p><nav>{{ .TableOfContents }}</nav>{{ .Content }}<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article><aside><ul>{{ range first 5 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></aside>{{ end }}
`,
    'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (cond .IsHome (first 30 site.RegularPages.ByDate.Reverse) .Pages.ByDate.Reverse) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>{{ end }}
`,
  },
};

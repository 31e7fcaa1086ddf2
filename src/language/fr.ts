import type { Strings } from './en.ts';
import { aboutEach, counted, type ByLanguage } from './format.ts';

const languageNames: ByLanguage = { ar: 'arabe', en: 'anglais', fr: 'français', fa: 'persan' };
/** With the preposition and the article. */
const originals: ByLanguage = { ar: 'de l’arabe', en: 'de l’anglais', fr: 'du français', fa: 'du persan' };

// French puts a no-break space before a colon and inside « », a narrow one before ; ! and ? (Lexique des règles
// typographiques en usage à l'Imprimerie nationale). Both are written as escapes, to be seen.
export const fr: Strings = {
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  menu: 'Menu',
  footerNavigation: 'Liens du site',
  articles: 'Articles',
  about: 'À propos',
  privacy: 'Confidentialité',
  language: 'Langue',
  backToTop: 'Haut de page',
  inThisArticle: 'Dans cet article',
  onThisPage: 'Sur cette page',
  sections: (count) => counted('fr', count, { one: '# partie', many: '# de parties', other: '# parties' }),
  readingTime: (minutes) => counted('fr', minutes, { other: 'Temps de lecture\u00A0: #\u00A0min' }),
  by: 'Par',
  after: 'D’après un article de',
  retelling: (site, outlet) =>
    `${site} restitue ici, avec ses propres mots, un article publié par ${outlet}. Les droits sur l’original appartiennent à son auteur et à son éditeur.`,
  bySource: 'dans',
  from: 'Source\u00A0:',
  outlet: (name) => name,
  translated: (from, by) => {
    const language = from && ` ${originals[from]}`;
    return `traduit${language ?? ''}${by ? ` par ${by}` : ''}`;
  },
  draft: 'Brouillon',
  scheduled: 'À paraître',
  updated: 'Mis à jour le',
  firstPublished: 'Première publication le',
  sectionLink: (heading) => `Lien vers la partie\u00A0: ${heading}`,
  linkCopied: 'Lien copié',
  linkHere: 'Lien vers cette partie',
  shareSection: 'Partager cette partie',
  shareArticle: 'Partager l’article',
  networks: { mail: 'E-mail', whatsapp: 'WhatsApp', telegram: 'Telegram', x: 'X', facebook: 'Facebook' },
  sectionOf: 'Extrait de l’article\u00A0:',
  readSection: 'Lire cette partie dans l’article',
  sectionIn: aboutEach(languageNames, 'Cette partie en #'),
  facing: { ...aboutEach(languageNames, 'Français et # côte à côte'), fr: 'Français seul' },
  notTranslated: 'Pas encore traduit.',
  changedSince: 'L’original de cette partie a changé depuis sa traduction.',
  show: 'Afficher',
  both: 'Les deux',
  paragraph: (number) => `Paragraphe ${number}`,
  gone: 'Article retiré',
  goneText: 'Un article se trouvait à cette adresse\u202F; il a été retiré du site.',
  moved: 'Cette page a changé d’adresse\u00A0:',
  goneInstead: 'À lire à la place\u00A0:',
  readIn: aboutEach(languageNames, 'Lire en #'),
  onlyIn: aboutEach(languageNames, 'Disponible uniquement en #'),
  readMore: 'Lire aussi',
  related: 'Articles liés',
  shared: 'Sujets communs\u00A0:',
  sharedWords: 'Également cités\u00A0:',
  alsoNew: 'Publié récemment',
  commentCount: (count) =>
    counted('fr', count, { one: '# commentaire', many: '# de commentaires', other: '# commentaires' }),
  commentLink: (number) => `Lien vers le commentaire ${number}`,
  leaveComment: 'Laisser un commentaire',
  addressUnpublished: 'Votre adresse e-mail ne sera pas publiée.',
  requiredMarked: 'Les champs marqués d’un * sont obligatoires.',
  commentKept:
    'La rédaction lit chaque commentaire avant de décider s’il sera publié, avec le nom de son auteur. Votre adresse e-mail est conservée à part, et personne d’autre ne la voit.',
  commentThrough: (service) =>
    `Le formulaire passe par ${service}, qui conserve votre commentaire avant de nous le transmettre.`,
  commentTo: 'En réponse à',
  toArticle: 'L’article lui-même',
  commentText: 'Commentaire',
  commentName: 'Nom',
  commentEmail: 'E-mail',
  leaveEmpty: 'Laissez ce champ vide',
  sendComment: 'Envoyer le commentaire',
  commentByMail: 'Envoyer votre commentaire par e-mail à la rédaction',
  mailSubject: (title) => `Commentaire sur «\u00A0${title}\u00A0»`,
  mailBody: (address) =>
    `Article\u00A0: ${address}\n\nNom à afficher avec le commentaire\u00A0:\n\nCommentaire\u00A0:\n`,
  thanks: 'Merci de votre commentaire',
  thanksText: 'Il nous est bien parvenu. La rédaction le lira avant de décider s’il sera publié.',
  listSeparator: ', ',
  latest: 'Derniers articles',
  allArticles: 'Tous les articles',
  moreArticles: 'Autres articles',
  nothingYet: 'Rien n’a encore été publié.',
  feed: 'Suivre les articles dans un lecteur de flux',
  search: 'Recherche',
  searchDescription: (site) =>
    `${site}\u00A0: recherche dans les articles, partie par partie. Elle se fait dans votre navigateur.`,
  searchArticles: 'Rechercher dans les articles',
  searchButton: 'Rechercher',
  searchWithoutScripts:
    'La recherche nécessite JavaScript, qui est désactivé dans votre navigateur. Tous les articles et tous les sujets figurent ci-dessous.',
  searching: 'Recherche en cours…',
  searchCount: { one: '# résultat', many: '# de résultats', other: '# résultats' },
  searchNone: 'Aucun résultat pour «\u00A0#\u00A0».',
  // What was found is spelled nearly like the query.
  searchNear: 'Résultats pour «\u00A0#\u00A0»',
  searchExactly: 'Chercher seulement «\u00A0#\u00A0»',
  searchHint: 'Essayez un autre mot ou moins de mots, ou choisissez dans la liste ci-dessous.',
  searchIn: aboutEach(languageNames, 'Rechercher dans les articles en #'),
  searchMore: 'Plus de résultats',
  searchAlso: 'Également dans\u00A0:',
  searchFailed:
    'L’index de recherche est inaccessible. La connexion est peut-être interrompue. Tous les articles figurent dans la liste ci-dessous.',
  searchUnbuilt:
    'L’index de recherche est créé lors de la construction du site\u202F; il n’y en a pas en développement.',
  searchAgain: 'Réessayer',
  archive: 'Archives',
  archiveOf: (year) => `Articles de ${year}`,
  undated: 'Articles non datés',
  articleCount: (count) =>
    counted('fr', count, { one: '# article', many: '# d’articles', other: '# articles' }),
  topics: 'Sujets',
  allTopics: 'Tous les sujets',
  topicsDescription: (site) => `Les sujets traités par ${site}, avec les articles de chacun.`,
  footnotes: 'Notes de l’article',
  footnote: (number) => `Note ${number}`,
  backToText: (number) => `Retour de la note ${number} au texte`,
  table: 'Tableau',
  notFound: 'Page introuvable',
  notFoundText:
    'Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse contient une erreur.',
  readSite: (site) => `Lire ${site} en français`,
  home: 'Page d’accueil',
  rights:
    'Les textes du site sont de la rédaction\u202F; les droits sur leurs sources appartiennent à leurs titulaires.',
  sourceRights: (outlet) =>
    `Première publication\u00A0: ${outlet}. Tous les droits appartiennent à leurs titulaires.`,
  copyLink: 'Copier le lien',
  shareElsewhere: 'Partager avec une autre application',
  copyPassage: 'Copier le lien vers ce passage',
  reading: {
    name: 'Réglages de lecture',
    sign: 'Aa',
    lines: 'Interligne',
    tight: 'Serré',
    usual: 'Normal',
    loose: 'Aéré',
    column: 'Largeur du texte',
    narrow: 'Étroite',
    medium: 'Moyenne',
    wide: 'Grande',
    theme: 'Thème',
    light: 'Clair',
    dark: 'Sombre',
    system: 'Système',
    reset: 'Réinitialiser',
    close: 'Fermer',
  },
  textSizeIn: aboutEach(languageNames, 'Taille du texte #'),
  commentErrors: {
    title: 'Votre commentaire n’a pas été reçu',
    back: 'Retour à l’article',
    noText: 'Le commentaire est vide. Saisissez-le, puis envoyez-le.',
    longText: `Le commentaire dépasse # caractères. Raccourcissez-le, puis envoyez-le.`,
    html: 'Le commentaire contient des balises HTML, dont celle qui figure ci-dessous. Écrivez-le en texte simple\u202F; les adresses y deviennent automatiquement des liens.',
    badText:
      'Le commentaire contient des caractères invisibles qui ne sont pas acceptés, peut-être copiés avec un texte. Retapez ce passage, puis envoyez le commentaire.',
    marks: 'Une lettre du commentaire porte trop de signes. Supprimez-en, puis envoyez le commentaire.',
    noName: 'Le nom est vide. Saisissez-le, puis envoyez le commentaire.',
    badName: `Le nom n’est pas accepté. Écrivez-le sur une ligne de # caractères au plus, sans balises, liens, adresses e-mail ni caractères spéciaux.`,
    badEmail: 'L’adresse e-mail est absente ou incorrecte. Corrigez-la, puis envoyez le commentaire.',
    unknownReply:
      'Le commentaire auquel vous répondez ne figure pas sous cet article. Commentez l’article lui-même.',
    unknownArticle:
      'Il n’y a pas d’article à cette adresse\u202F; il a peut-être été retiré. Gardez votre texte si vous le souhaitez.',
    broken:
      'Le commentaire est arrivé incomplet ou altéré. Revenez à la page de l’article et envoyez-le de nouveau.',
    elsewhere: 'Ce commentaire a été envoyé depuis un autre site. Envoyez-le depuis la page de l’article.',
    onlyPost:
      'Cette adresse reçoit les commentaires\u202F; il n’y a rien à y lire. Écrivez le vôtre sous l’article.',
    tooLarge:
      'L’envoi est beaucoup trop volumineux. Revenez à la page précédente, raccourcissez le commentaire et envoyez-le.',
    notForm:
      'Le commentaire n’a pas été envoyé par le formulaire du site. Envoyez-le depuis la page de l’article.',
    slow: 'Le commentaire n’est pas arrivé en entier. Revenez à la page précédente et envoyez-le de nouveau.',
    longHead:
      'L’adresse d’envoi du commentaire, ou ce que le navigateur y a ajouté, est trop longue. Revenez à la page de l’article et envoyez-le de là.',
    tooMany:
      'De nombreux commentaires sont arrivés en une minute. Attendez une minute, puis renvoyez le vôtre d’ici.',
    fault:
      'Votre commentaire n’a pas pu être enregistré. Gardez-en une copie et renvoyez-le un peu plus tard.',
  },
};

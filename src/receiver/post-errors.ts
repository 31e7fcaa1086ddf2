/** Why a post was not accepted. */
export interface PostError {
  /** Names its message in `commentErrors` of the strings. */
  readonly name: keyof typeof postErrors;
  /** HTTP status. */
  readonly status: number;
  /** The field that is wrong, if it is one. */
  readonly field?: 'text' | 'name' | 'email' | 'to';
  /** What is wrong in the text, shown below the message. */
  readonly found?: string;
}

/** All reasons why a post is not accepted. */
export const postErrors = {
  noText: { name: 'noText', status: 422, field: 'text' },
  longText: { name: 'longText', status: 422, field: 'text' },
  html: { name: 'html', status: 422, field: 'text' },
  badText: { name: 'badText', status: 422, field: 'text' },
  marks: { name: 'marks', status: 422, field: 'text' },
  noName: { name: 'noName', status: 422, field: 'name' },
  badName: { name: 'badName', status: 422, field: 'name' },
  badEmail: { name: 'badEmail', status: 422, field: 'email' },
  unknownReply: { name: 'unknownReply', status: 422, field: 'to' },
  unknownArticle: { name: 'unknownArticle', status: 404 },
  broken: { name: 'broken', status: 400 },
  elsewhere: { name: 'elsewhere', status: 403 },
  onlyPost: { name: 'onlyPost', status: 405 },
  tooLarge: { name: 'tooLarge', status: 413 },
  notForm: { name: 'notForm', status: 415 },
  slow: { name: 'slow', status: 408 },
  longHead: { name: 'longHead', status: 431 },
  tooMany: { name: 'tooMany', status: 429 },
  fault: { name: 'fault', status: 503 },
} as const;

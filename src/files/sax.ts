/** Parses XML, as a stream too. */
export { default as sax, type QualifiedAttribute, type QualifiedTag } from 'sax';

/** Networks that a link can be shared on. */
export type Network = 'mail' | 'whatsapp' | 'telegram' | 'x' | 'facebook';

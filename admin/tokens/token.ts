export interface Token {
  id: number;
  name: string;
  beginning: string;
  readOnly: boolean;
  state: 'active' | 'expired' | 'revoked';
  expiresOn: string;
  lastUsedAt: string | null;
  createdAt: string;
  revokedAt: string | null;
}

/** As the server answers once, when the key has just been made. */
export interface NewToken extends Token {
  key: string;
}

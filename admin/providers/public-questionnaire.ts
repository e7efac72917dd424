// The page of a respondent asks for one thing, without a session: it knows no other address.
export function fetchQuestionnaire(uid: string): Promise<Response> {
  return fetch(`/api/public-questionnaires/${encodeURIComponent(uid)}`, { credentials: 'omit' });
}

/** A record that may be taken over to another version. */
export interface MovedRecord {
  id: number;
  version: number;
  organizationId: number;
}

export interface User {
  id: number;
  version: number;
  login: string;
  name: string;
  position: string | null;
  status: string;
  mustChangePassword: boolean;
  organizationId: number;
  organizationName: string;
}

export interface Grant {
  id: number;
  version: number;
  userId: number;
  userName: string;
  userLogin: string;
  role: string;
  area: string | null;
  groupNames: string[] | null;
  organizationId: number;
  organizationName: string;
  startsOn: string;
  endsOn: string | null;
  orderNumber: string | null;
  orderDate: string | null;
}

import { readDefinition } from '../../../forms/definitions/read.ts';
import source from '../../../forms/library/report-templates/risk-summary.json' with {
  type: 'json',
};
import type { ReportOrganization } from '../../../forms/reports/index.ts';

export const summary = readDefinition('report-template', source);

/** Contingent of an organisation by level; «из них» columns take the first figures of the high. */
export function organization(
  id: number,
  kind: string,
  high: number,
  notHigh: number,
  insufficient = 0,
  notAssessed = 0,
): ReportOrganization {
  return {
    id,
    name: `Организация ${id}`,
    fields: { kind },
    values: {
      contingent: high + notHigh + insufficient + notAssessed,
      assessed: high + notHigh,
      high,
      highToBeConscripted: Math.min(high, 3),
      highParentalLeave: Math.min(high, 1),
      notHigh,
      insufficient,
      notAssessed,
    },
  };
}

import { useGetList, useGetOne } from 'react-admin';
import { useMay } from '../providers/session.ts';
import type { Appointment, Plan, PlanItem } from './types.ts';

const whole = { page: 1, perPage: 1000 };

/** The plan with its items and whoever is appointed to them today. */
export function usePlan(id: number) {
  const mayAppoint = useMay('appointment.read');
  const plan = useGetOne<Plan>('plans', { id });
  const items = useGetList<PlanItem>('plan-items', {
    filter: { planId: id },
    sort: { field: 'position', order: 'ASC' },
    pagination: whole,
  });
  const appointments = useGetList<Appointment>(
    'appointments',
    {
      filter: { planId: id, current: true },
      sort: { field: 'startsOn', order: 'ASC' },
      pagination: whole,
    },
    { enabled: mayAppoint },
  );
  return {
    plan: plan.data,
    items: items.data,
    appointments: appointments.data ?? [],
    error: plan.error ?? items.error,
    refetch: () => {
      void plan.refetch();
      void items.refetch();
      if (mayAppoint) void appointments.refetch();
    },
  };
}

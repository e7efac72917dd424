// How many people each value of a parameter is for, by the draft as it was last saved.
import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http-client.ts';
import { useDefinitionText } from '../definition-text.ts';

export interface ParameterReach {
  name: string;
  overrides: number[];
  otherwise: number;
}

/** By the parameter's name; nothing for whoever may not publish, and until it is counted. */
export function useParameterReach(wanted: boolean): Map<string, ParameterReach> {
  const { element } = useDefinitionText();
  const { data } = useQuery({
    queryKey: ['parameter-reach', element?.resource, element?.id, element?.version],
    queryFn: async () =>
      (await request<ParameterReach[]>(`${element?.resource}/${element?.id}/impact/parameters`))
        .json,
    enabled: wanted && element !== undefined,
    placeholderData: (before) => before,
  });
  return new Map((Array.isArray(data) ? data : []).map((reach) => [reach.name, reach]));
}

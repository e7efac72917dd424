// The place one acts in: of several grants one is in front, and the choice is remembered.
import { useStore } from 'react-admin';
import { type Place, useSession } from './session.ts';

export interface ActingPlace {
  place: Place | undefined;
  places: Place[];
  choose(id: number): void;
}

const teaching = ['vocational-college', 'university', 'school'];

/** Within one college or school the organisation of a row says nothing new. */
export function isTeaching(place: Place | undefined): boolean {
  return place !== undefined && teaching.includes(place.kind);
}

export function usePlace(): ActingPlace {
  const session = useSession();
  const [chosen, choose] = useStore<number | undefined>('place', undefined);
  const places = (session?.places ?? []).filter(
    (place, index, all) =>
      all.findIndex((other) => other.id === place.id && other.role === place.role) === index,
  );
  return { place: places.find(({ id }) => id === chosen) ?? places[0], places, choose };
}

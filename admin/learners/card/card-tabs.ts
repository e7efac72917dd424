// The sections of a card, each for those who may read what stands in it.
import type { TabItem } from '../../parts/TabBar.tsx';
import type { useCard } from './use-card.ts';

export const cardTabs = [
  'overview',
  'answers',
  'events',
  'practice',
  'employment',
  'consents',
  'categories',
  'registers',
  'history',
] as const;
export type CardTab = (typeof cardTabs)[number];

type Counted = Pick<
  ReturnType<typeof useCard>,
  'responses' | 'participations' | 'practices' | 'resumes' | 'employment' | 'consents'
>;

export function tabItems(
  card: Counted,
  may: (verb: string) => boolean,
  specialAccess: boolean,
  hasRegisters: boolean,
): TabItem<CardTab>[] {
  const items: (TabItem<CardTab> & { open?: boolean })[] = [
    { key: 'overview', title: 'Обзор' },
    {
      key: 'answers',
      title: 'Ответы',
      count: card.responses.length,
      open: may('response.read'),
    },
    {
      key: 'events',
      title: 'Мероприятия',
      count: card.participations.length,
      open: may('participation.read'),
    },
    {
      key: 'practice',
      title: 'Практика и резюме',
      count: card.practices.length + card.resumes.length,
      open: may('practice.read') || may('resume.read'),
    },
    {
      key: 'employment',
      title: 'Занятость',
      count: card.employment.length,
      open: may('employment-record.read'),
    },
    { key: 'consents', title: 'Согласия', count: card.consents.length, open: may('consent.read') },
    { key: 'categories', title: 'Категории', open: specialAccess },
    { key: 'registers', title: 'Реестры', open: hasRegisters },
    { key: 'history', title: 'История', open: may('assessment.read') },
  ];
  return items.filter(({ open }) => open !== false).map(({ open, ...item }) => item);
}

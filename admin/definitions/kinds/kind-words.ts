// How each kind speaks of itself on its screens.
import { type KindCode, kindByResource } from '../../../forms/definitions/kinds.ts';

interface KindWords {
  lead: string;
  create: string;
  fresh: string;
  takeOver: string;
}

export const kindWords: Record<KindCode, KindWords> = {
  questionnaire: {
    lead: 'Ответы всегда показываются по той версии, по которой даны.',
    create: 'Добавить опросник',
    fresh: 'Новый опросник',
    takeOver: 'Взять за основу федеральный опросник',
  },
  'risk-criterion': {
    lead: 'Характеристики высокого риска нетрудоустройства: условие, параметры и что поможет.',
    create: 'Добавить критерий',
    fresh: 'Новый критерий риска',
    takeOver: 'Взять за основу федеральный критерий',
  },
  'risk-policy': {
    lead: 'Какие критерии образуют уровень риска и какие сведения для него обязательны.',
    create: 'Добавить правило',
    fresh: 'Новое правило определения уровня',
    takeOver: 'Взять за основу федеральное правило',
  },
  'event-type': {
    lead: 'Кому, кто проводит, чем засчитывается участие и какие сведения о событии нужны.',
    create: 'Добавить тип события',
    fresh: 'Новый тип события',
    takeOver: 'Взять за основу федеральный тип события',
  },
  'report-template': {
    lead: 'Строки по организациям, графы с запросами, шапка и контрольные соотношения.',
    create: 'Добавить форму отчёта',
    fresh: 'Новая форма отчёта',
    takeOver: 'Взять за основу федеральную форму',
  },
  indicator: {
    lead: 'Что засчитывается, от какого целого, какая цель и откуда она взята.',
    create: 'Добавить показатель',
    fresh: 'Новый показатель',
    takeOver: 'Взять за основу федеральный показатель',
  },
  register: {
    lead: 'Записи своего вида: поля, к чему относятся и кому открыты. Реестр появляется в разделе «Реестры» сразу после публикации.',
    create: 'Добавить реестр',
    fresh: 'Новый реестр',
    takeOver: 'Взять за основу федеральный реестр',
  },
  'plan-template': {
    lead: 'Разделы, пункты, сроки без года и ответственные. По шаблону составляется план на выбранный год.',
    create: 'Добавить шаблон плана',
    fresh: 'Новый шаблон плана',
    takeOver: 'Взять за основу федеральный шаблон',
  },
};

export function kindOfResource(resource: string) {
  const kind = kindByResource(resource);
  if (!kind) throw new Error(`Неизвестный вид «${resource}»`);
  return { ...kind, words: kindWords[kind.code] };
}

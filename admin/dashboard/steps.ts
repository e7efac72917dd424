// The next steps of each role, offered only where the rights allow them.
import { may, type Session } from '../providers/session.ts';

export interface Step {
  to: string;
  title: string;
  text: string;
  verb: string;
  /** Only for these roles; for everybody who may, when absent. */
  roles?: string[];
}

const steps: Step[] = [
  {
    to: '/learners/create',
    title: 'Добавить обучающегося',
    text: 'Фамилия, группа, специальность. Затем согласие — и можно заполнять опросник.',
    verb: 'learner.create',
  },
  {
    to: `/learners?filter=${encodeURIComponent('{"riskLevel":"insufficient"}')}`,
    title: 'Дополнить недостающие сведения',
    text: 'Люди, у которых обязательные сведения собраны не полностью.',
    verb: 'response.create',
  },
  {
    to: `/learners?filter=${encodeURIComponent('{"riskLevel":"high"}')}`,
    title: 'Открыть реестр высокого риска',
    text: 'Причина у каждого человека видна в карточке вместе с тем, что ему поможет.',
    verb: 'assessment.read',
    roles: ['employment_center', 'curator', 'base_center', 'region_admin', 'analyst'],
  },
  {
    to: '/questionnaires',
    title: 'Обновить федеральный опросник',
    text: 'Правка идёт в черновике; регионы увидят её после публикации новой версии.',
    verb: 'questionnaire.update',
    roles: ['methodologist'],
  },
  {
    to: '/questionnaires',
    title: 'Настроить опросник',
    text: 'Возьмите федеральный опросник за основу, добавьте свои вопросы и опубликуйте.',
    verb: 'questionnaire.update',
    roles: ['region_admin'],
  },
  {
    to: '/risk-criteria',
    title: 'Уточнить критерии риска',
    text: 'Параметры критериев регион устанавливает сам; формулировки остаются федеральными.',
    verb: 'risk-criterion.update',
    roles: ['region_admin'],
  },
  {
    to: '/risk-criteria',
    title: 'Проверить 14 критериев риска',
    text: 'Официальные формулировки, условия, параметры и пояснения к каждому.',
    verb: 'risk-criterion.update',
    roles: ['methodologist'],
  },
  {
    to: '/event-types',
    title: 'Дополнить типы событий',
    text: 'Кому, кто проводит и чем засчитывается участие.',
    verb: 'event-type.update',
    roles: ['methodologist'],
  },
  {
    to: '/reports/create',
    title: 'Собрать сводку по оценке риска',
    text: 'По живым сведениям, с адресатом и датой. Видно, кто ещё не внёс данные.',
    verb: 'report.create',
  },
  {
    to: '/reports',
    title: 'Посмотреть отчёты',
    text: 'Готовые сводки и их контрольные соотношения.',
    verb: 'report.read',
  },
  {
    to: '/graduate-statistics/create',
    title: 'Внести статистику выпуска',
    text: 'По ней определяется характеристика 1: специальность с низким трудоустройством.',
    verb: 'graduate-statistic.create',
  },
  {
    to: '/users/create',
    title: 'Пригласить пользователя',
    text: 'Выдайте временный пароль, затем право: роль и место.',
    verb: 'user.create',
  },
  {
    to: '/risk-criteria',
    title: 'Прочитать критерии риска',
    text: 'Официальные формулировки и простые пояснения: что проверяется и что поможет.',
    verb: 'risk-criterion.read',
    roles: ['secretary', 'federal', 'municipal_coordinator', 'employment_center', 'curator'],
  },
  {
    to: '/organizations',
    title: 'Проверить организации',
    text: 'Дерево мест, от которых зависят права и отчёты.',
    verb: 'organization.update',
  },
  {
    to: '/organizations',
    title: 'Найти организацию',
    text: 'Кто кому подчинён, реквизиты и обслуживаемые территории.',
    verb: 'organization.read',
    roles: ['federal', 'secretary', 'responsible', 'municipal_coordinator', 'base_center'],
  },
  {
    to: '/audit',
    title: 'Просмотреть журнал',
    text: 'Кто и что изменил за последнее время.',
    verb: 'audit.read',
    roles: ['system_admin'],
  },
];

const shown = 5;

export function stepsFor(session: Session | undefined, role: string): Step[] {
  return steps
    .filter(
      ({ verb, roles }) => may(session, verb) && (roles === undefined || roles.includes(role)),
    )
    .slice(0, shown);
}

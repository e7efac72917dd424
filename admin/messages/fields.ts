// Names of fields as forms and the collision dialog show them.
export const fieldTitles: Record<string, Record<string, string>> = {
  common: {
    id: 'Номер',
    version: 'Версия записи',
    organizationId: 'Организация',
    organizationName: 'Организация',
    learnerId: 'Обучающийся',
    updatedAt: 'Изменено',
    startsOn: 'Начало',
    endsOn: 'Окончание',
    validFrom: 'Действует с',
    validTo: 'Действует по',
    note: 'Примечание',
    title: 'Название',
    kind: 'Вид',
    name: 'Название',
    code: 'Код',
    active: 'Действует',
    status: 'Состояние',
    draft: 'Черновик',
  },
  users: { password: 'Временный пароль' },
};

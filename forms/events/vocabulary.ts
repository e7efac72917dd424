// Words of event types: who comes, who holds it, and what attendance counts as.

export const audiences = {
  'grade-6-7': 'Обучающиеся 6–7 классов',
  'grade-8-9': 'Обучающиеся 8–9 классов',
  'grade-10-11': 'Обучающиеся 10–11 классов',
  applicant: 'Абитуриенты',
  'vocational-student': 'Студенты ПОО',
  'higher-student': 'Студенты ОО ВО',
  'final-year-student': 'Студенты выпускных курсов',
  graduate: 'Выпускники',
  'young-specialist': 'Молодые специалисты',
  parent: 'Родители (законные представители)',
  teacher: 'Педагоги, педагоги-навигаторы',
  'career-staff': 'Специалисты центров карьеры и центров занятости',
  employer: 'Работодатели',
} as const satisfies Record<string, string>;

export const organizers = {
  school: 'Школа',
  'vocational-college': 'ПОО (центр карьеры)',
  university: 'ОО ВО',
  'employment-center': 'Центр занятости населения',
  'base-career-center': 'Базовый центр карьеры',
  'advanced-training-center': 'Центр опережающей профессиональной подготовки',
  authority: 'Орган исполнительной власти',
  municipality: 'Муниципалитет',
  employer: 'Работодатель',
  'trial-site': 'Площадка профессиональных проб',
} as const satisfies Record<string, string>;

export const countedAs = {
  'employer-contact': 'Контакт с работодателем',
  'interview-training': 'Подготовка к собеседованию',
  'career-tour': 'Сервис «Профтур»',
  'career-trial': 'Профессиональная проба',
  'group-sessions': 'Сервис «Групповые занятия по профориентации»',
  testing: 'Сервис «Тестирование»',
  'targeted-training': 'Сервис «Целевое обучение»',
  'job-fairs': 'Сервис «Ярмарки вакансий»',
  'study-place-fair': 'Ярмарка учебных мест',
  information: 'Информирование',
  application: 'Подача заявления',
  consultation: 'Консультация',
  entrepreneurship: 'Поддержка предпринимательской деятельности',
  'resume-training': 'Подготовка резюме',
  'staff-training': 'Обучение специалистов',
  coordination: 'Координация работы',
} as const satisfies Record<string, string>;

/** Facts of a person that attendance counted so gives. */
export const countedFacts: Readonly<Record<string, readonly string[]>> = {
  'employer-contact': ['employerEventsLast12m'],
  'interview-training': ['interviewTrainings'],
};

/** Where an event stands, in the order of its life; `cancelled` ends it before it was held. */
export const eventStatuses = {
  planned: 'запланировано',
  agreed: 'согласовано',
  announced: 'объявлено',
  held: 'состоялось',
  recorded: 'итоги внесены',
  cancelled: 'отменено',
} as const satisfies Record<string, string>;

/** Before the day itself. */
export const plannedStatuses: readonly string[] = ['planned', 'agreed', 'announced'];

export const eventFormats = {
  onsite: 'очно',
  online: 'дистанционно',
  mixed: 'очно и дистанционно',
} as const satisfies Record<string, string>;

/** How it is with the results of an event on the reader's day. */
export const recordStates = {
  ahead: 'мероприятие впереди',
  due: 'итоги не внесены',
  overdue: 'итоги просрочены',
  recorded: 'внесены в срок',
  late: 'внесены с опозданием',
  none: 'не требуются',
} as const satisfies Record<string, string>;

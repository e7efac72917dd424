// Services and measures that a criterion may recommend, by their names in the passport of the pilot
// (section 7) and the scheme of the process.

export const services = {
  'career-guidance-measure': 'Мера государственной поддержки по профессиональной ориентации',
  'job-search-measure': 'Мера государственной поддержки по содействию в поиске подходящей работы',
  'individual-employment-plan': 'Индивидуальный план содействия занятости (ИПСЗ)',
  'career-development-plan': 'План карьерного развития',
  curator: 'Назначение куратора',
  profiling: 'Профилирование',
  testing: 'Сервис «Тестирование»',
  'career-tour': 'Сервис «Профтур»',
  'group-sessions': 'Сервис «Групповые занятия по профориентации»',
  'targeted-training': 'Сервис «Целевое обучение»',
  practice: 'Сервис «Практика»',
  internship: 'Сервис «Стажировка»',
  'summer-work': 'Сервис «Работа студентам на лето»',
  'job-fairs': 'Сервис «Ярмарки вакансий»',
  resume: 'Подготовка резюме',
  'interview-preparation': 'Подготовка к собеседованию',
  'vacancy-offers': 'Предложение вакансий',
  entrepreneurship: 'Поддержка предпринимательской деятельности',
  'vocational-training': 'Профессиональное обучение и дополнительное образование',
  adaptation: 'Адаптация на рабочем месте',
  'psychological-support': 'Психологическая поддержка',
  'special-workplaces': 'Подбор работы с учётом рекомендаций и оснащение рабочего места',
  'remote-work': 'Дистанционная или гибкая занятость',
} as const satisfies Record<string, string>;

export type ServiceCode = keyof typeof services;

export function serviceTitle(code: string): string {
  const titles: Record<string, string> = services;
  return Object.hasOwn(titles, code) ? (titles[code] ?? code) : code;
}

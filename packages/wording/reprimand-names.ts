export const reprimandName = (
  form: 'reprimand-1' | 'reprimand-2',
  t: (id: string, en: string) => string,
): string =>
  form === 'reprimand-1'
    ? t('Teguran Tertulis I', 'First Written Reprimand')
    : t('Teguran Tertulis II', 'Second Written Reprimand');

/** At least eight digits in any grouping. */
export const phoneNumber = /^\+?(?:[\s().-]*\d){8,}[\s().-]*$/;

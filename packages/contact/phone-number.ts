/** Eight digits at least, however they are grouped. */
export const phoneNumber = /^\+?(?:[\s().-]*\d){8,}[\s().-]*$/;

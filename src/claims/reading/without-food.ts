/** "Excluding food and energy", "stripped of food and fuel": what makes inflation core inflation, with no other figure between. */
export const withoutFood =
  /\b(?:exclud(?:ing|es|ed)|strip(?:ping|ped)? (?:out|of|away)|without|(?:leaving|setting) (?:out|aside)|net of|less|but for|other than|apart from|aside from|ex) (?:the )?(?:volatile |costs? of |prices? of )*(?:food and energy|energy and food|food and fuel)\b[^\d]*$/i;

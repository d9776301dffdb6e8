const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** No row has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whether the text is an id as the database writes them. */
export const isId = (given: string): boolean => uuid.test(given);

/** An id as the client sent it; what is no id at all is treated as one that names nothing. */
export const asId = (given: string | number): string => {
  const id = String(given).toLowerCase();
  return isId(id) ? id : NOBODY;
};

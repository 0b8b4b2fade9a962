/** Liquid's names of standard fields and the profile's own (L-VAR-4). */
export const profileNames: Readonly<Record<string, string>> = {
  user_id: 'external_id',
  email_address: 'email',
  phone_number: 'phone',
  date_of_birth: 'dob',
  city: 'home_city',
};

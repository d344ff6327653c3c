/** "0912 345 678" and "0252 3822 111": groups a reader can dial from. Other lengths stay as they are. */
export function formatPhone(phone: string): string {
  if (/^0\d{9}$/.test(phone)) return phone.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
  return /^0\d{10}$/.test(phone) ? phone.replace(/^(\d{4})(\d{4})(\d{3})$/, '$1 $2 $3') : phone;
}

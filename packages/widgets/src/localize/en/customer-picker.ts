/** English texts of `<cx-customer-picker>`. */
export const customerPicker = {
  customerPicker: "Find a customer",
  customerIdHint: "Customer id",
  customersChosen: (_count: number, text: string) => `${text} customers chosen`,
  clearCustomer: "Clear customer",
  noIdHas: (text: string) => `No customer has “${text}” in the id.`,
  customersShown: (shown: string, total: string) => `${shown} of ${total} customers`,
};

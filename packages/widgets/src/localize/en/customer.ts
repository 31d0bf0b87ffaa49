/** English texts of tags about one customer. */
export const customer = {
  findCustomer: "Find a customer by id, or choose one in a chart or table.",
  noCustomer: (id: string) => `There is no customer “${id}” among those that you may see.`,
};

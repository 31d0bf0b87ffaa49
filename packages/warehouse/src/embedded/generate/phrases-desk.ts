import type { TicketCategory } from "./vocabulary.ts";

/** −2 (furious) … 2 (delighted). */
export type Tone = -2 | -1 | 0 | 1 | 2;

/** What an agent writes first: what the contact was about. `{product}` is filled in. */
export const noteTopics = [
  "The customer asked how to add seats to {product}.",
  "Talked through the renewal of {product} for the coming year.",
  "Walked through the monthly report of {product} with two of their analysts.",
  "They moved {product} to another region and had questions about it.",
  "Went over the invoice for {product} line by line.",
  "The customer wants to connect {product} to their ledger.",
  "Follow-up on last week's question about exports from {product}.",
  "Their new administrator takes over {product} and asked for training.",
  "Discussed the roadmap of {product} and the dates of the next two releases.",
  "They compare plans of {product} ahead of their budget round.",
  "Showed the new filters in {product} and noted three questions.",
  "The customer reported how their branches use {product}.",
] as const;

/** How the customer took it, by tone. */
export const noteMoods: Readonly<Record<Tone, readonly string[]>> = {
  [-2]: [
    "They are unhappy and angry, and called the last month horrible.",
    "The mood was bad: poor service, a failed rollout and an unhappy director.",
    "The account is unhappy with slow replies and loses trust in us.",
    "Horrible call, they are angry about the problem and spoke of a bad year.",
  ],
  [-1]: [
    "They find replies too slow and were annoyed by a wrong figure.",
    "The customer was frustrated by a problem that came back.",
    "They were disappointed that the fix failed.",
    "A complaint about slow loading came up again.",
  ],
  0: [
    "They will write by Thursday.",
    "Next step is a call in two weeks.",
    "They will send the numbers on Monday.",
    "I sent the link to the manual.",
    "Their team meets in the afternoon and will answer then.",
    "Nothing else was open on their side.",
  ],
  1: [
    "They were satisfied and friendly.",
    "The customer called the new view easy and nice.",
    "They thanked us for the quick help.",
    "A friendly and pleasant talk.",
  ],
  2: [
    "They are happy and love the new version.",
    "The customer is happy, thanked us twice and called the team great.",
    "They love how reliable it is and are happy to be a reference.",
    "A pleasant call with a happy and satisfied customer.",
  ],
};

/** What a ticket is about, by category. Tickets about faults read worse than questions; the tone comes on top. */
export const ticketTopics: Readonly<Record<TicketCategory, readonly string[]>> = {
  technical: [
    "The nightly import into {product} stops at row 4,000.",
    "The search in {product} shows an error for two of our branches.",
    "Since Tuesday {product} is slow between nine and eleven.",
    "We cannot open {product} from the Lisbon office.",
    "The connector of {product} does not keep its settings.",
    "{product} crashes when a report has more than twelve columns.",
    "The export of {product} is missing the last column.",
    "All users in our Berlin office are locked out of {product}.",
    "How do we move {product} to another region?",
    "The clock in {product} shows another time zone than our servers.",
  ],
  billing: [
    "The invoice for {product} lists 42 seats, we have 38.",
    "We were charged twice for {product} in the same month.",
    "Payment failed for {product} although the card is valid.",
    "Please send the invoice for {product} to our new address.",
    "Which plan of {product} covers 200 seats?",
    "The tax line on the invoice for {product} is incorrect.",
    "We would like to pay for {product} by the year.",
  ],
  account: [
    "Please add two administrators to {product}.",
    "A colleague left, her access to {product} should end today.",
    "We are unable to reset a password in {product}.",
    "Our company name in {product} has changed.",
    "The single sign-on of {product} has an issue with our domain.",
    "Where do we see who signed in to {product} last week?",
  ],
  "feature-request": [
    "We would use a monthly view in {product}.",
    "Could {product} send its report on the first of the month?",
    "A dark theme for {product} is on our list.",
    "Can {product} group branches by country?",
    "We suggest a shortcut for copying a report in {product}.",
  ],
};

/** How the customer puts a fault or a question, by tone. */
export const ticketMoods: Readonly<Record<Tone, readonly string[]>> = {
  [-2]: [
    "This is horrible, our whole department is unhappy and angry.",
    "We are unhappy: poor quality, a bad week and another failure.",
    "A horrible problem, our director is angry and unhappy.",
    "Bad, slow and wrong again: we lose money every day.",
  ],
  [-1]: [
    "This is the second complaint and we are annoyed.",
    "It is frustrating and slow for our staff.",
    "A problem like this is bad for our month-end.",
    "We are disappointed by how poor the last answer was.",
  ],
  0: [
    "It happens in two browsers.",
    "We noticed it on Monday.",
    "Three colleagues see the same.",
    "The steps are in the attached file.",
    "It concerns the offices in Porto and Lyon.",
  ],
  1: [
    "Otherwise we are satisfied.",
    "Thank you for the friendly help so far.",
    "The rest is easy to use.",
    "Your help so far was good and friendly.",
  ],
  2: [
    "We love the product and are happy with your team.",
    "Great service as always, thank you, we are happy.",
    "We are happy customers and love the new version.",
    "Your pleasant and reliable team makes us happy.",
  ],
};

/** How the customer puts a wish, by tone; pleased customers say the same as with a question. */
export const wishMoods: Readonly<Record<Tone, readonly string[]>> = {
  [-2]: [
    "We are unhappy and angry that we still wait for it.",
    "It is horrible to do this by hand every week.",
    "A poor state of things, our staff is unhappy.",
  ],
  [-1]: [
    "Doing it by hand is slow and annoying.",
    "We are disappointed that it is missing.",
    "The detour we take now is slow and a problem.",
  ],
  0: ["It would concern twelve colleagues.", "We do it by hand on Mondays.", "Two branches have asked for it."],
  1: ticketMoods[1],
  2: ticketMoods[2],
};

/** Deadlines and wishes that some tickets end with. */
export const ticketExpectations = [
  "Please answer within two business days.",
  "We need this by Friday.",
  "Please look at it as soon as possible.",
  "An answer by the end of the week is fine.",
  "Please correct the invoice.",
  "We ask for a refund.",
  "Please send the documentation.",
  "A credit note would settle it.",
  "Please fix it by next month.",
] as const;

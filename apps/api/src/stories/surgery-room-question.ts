const MOMENT = `{
  id version at state pointer { item view place month zoom { from to } namesHidden } pointedAt
  openedAt endedAt driver { id name isHere } followers record
  items { id position title outcome spentSeconds }
  sayings { id key kind item text outcome person by beforehand isCorrected
    action { id owner dueOn indicator place { slug } expected expectedEffect expectedValue expectedBy
             standing isOverdue } }
}`;
const SAID = `{ kind text by agreed isTakenBack isSinceApproval before { text agreed by }
  standing { id kind text action { id owner dueOn expectedEffect expectedValue expectedBy } } }`;
const MINUTES = `{
  id version state title heading facts { name words } approval mayApprove mayPutRight
  items { heading standing reasons seen { when about figure lines rows { name shown rating isModelled } } said ${SAID} }
  whole ${SAID} actions { text owner due about expected since }
}`;
const W = '$authority: String! = "norfolk", $id: ID!';
const AT = 'authority: $authority, id: $id';

/** What stories ask of a room, as its page does. */
export const ROOM = {
  moment: `query RoomMoment(${W}) { surgeryMoment(${AT}) ${MOMENT} }`,
  sight: `query RoomSight(${W}, $item: ID!) { surgerySight(${AT}, item: $item) {
    item revision seenAt card { shown place { slug } ratings { word } localities { name } actions { text { words } } }
    area { headlines } place { sentence } } }`,
  open: `mutation RoomOpen(${W}) { openSurgery(${AT}) ${MOMENT} }`,
  point: `mutation RoomPoint(${W}, $pointer: SurgeryPointerInput!) {
    pointSurgery(${AT}, pointer: $pointer) ${MOMENT} }`,
  handOver: `mutation RoomHandOver(${W}, $to: ID!) { handOverSurgery(${AT}, to: $to) ${MOMENT} }`,
  takeOver: `mutation RoomTakeOver(${W}) { takeOverSurgery(${AT}) ${MOMENT} }`,
  say: `mutation RoomSay(${W}, $key: String!, $saying: SayingInput!) {
    sayInSurgery(${AT}, key: $key, saying: $saying) ${MOMENT} }`,
  correct: `mutation RoomCorrect(${W}, $entry: ID!, $key: String!, $saying: SayingInput!) {
    correctSaying(${AT}, entry: $entry, key: $key, saying: $saying) ${MOMENT} }`,
  withdraw: `mutation RoomWithdraw(${W}, $entry: ID!, $key: String!) {
    withdrawSaying(${AT}, entry: $entry, key: $key) ${MOMENT} }`,
  settle: `mutation RoomSettle(${W}, $entry: ID!, $outcome: SurgeryOutcome!) {
    settleSaying(${AT}, entry: $entry, outcome: $outcome) ${MOMENT} }`,
  settleItem: `mutation RoomSettleItem(${W}, $item: ID!, $outcome: SurgeryOutcome!) {
    settleSurgeryItem(${AT}, item: $item, outcome: $outcome) ${MOMENT} }`,
  addItem: `mutation RoomAddItem(${W}, $key: String!, $item: SurgeryItemInput!) {
    addSurgeryItem(${AT}, key: $key, item: $item) ${MOMENT} }`,
  minutes: `query RoomMinutes(${W}) { surgeryMinutes(${AT}) ${MINUTES} }`,
  approve: `mutation RoomApprove(${W}, $version: Int!) {
    approveMinutes(${AT}, version: $version) ${MINUTES} }`,
  changeActions: `mutation RoomChangeActions($authority: String! = "norfolk", $ids: [ID!]!, $change: ActionsChange!) {
    changeActions(authority: $authority, ids: $ids, change: $change) { action { id } } }`,
  agreedIn: `query RoomAgreedIn(${W}) { surgery(${AT}) { actionsAgreed actionsOpen } }`,
  history: `query RoomHistory($authority: String! = "norfolk", $place: String) {
    placeHistory(authority: $authority, place: $place) {
      sentence entries { kind text outcome place { slug } } } }`,
  propose: `query RoomPropose($authority: String! = "norfolk", $place: String!, $period: String!) {
    proposedAgenda(authority: $authority, place: $place, period: $period, minutes: 180, showsUnpublished: true) {
      items { title place { slug } reasons } leftOut { title place { slug } reasons } } }`,
  end: `mutation RoomEnd(${W}) { endSurgery(${AT}) ${MOMENT} }`,
} as const;
export type RoomQuestion = keyof typeof ROOM;

export interface AskedMoment {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly pointer: {
    readonly item: string | null;
    readonly view: string;
    readonly place: string | null;
    readonly month: string | null;
  };
  readonly pointedAt: string | null;
  readonly driver: { readonly name: string; readonly isHere: boolean } | null;
  readonly record: number;
  readonly items: readonly {
    readonly id: string;
    readonly position: number;
    readonly title: string;
    readonly outcome: string;
    readonly spentSeconds: number;
  }[];
  readonly sayings: readonly AskedSaying[];
}

export interface AskedSaying {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly item: string | null;
  readonly text: string;
  readonly outcome: string;
  readonly person: string;
  readonly isCorrected: boolean;
  readonly action: {
    readonly id: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly indicator: string | null;
    readonly place: { readonly slug: string };
    readonly expected: string | null;
    readonly expectedEffect: string | null;
    readonly expectedValue: number | null;
    readonly expectedBy: string | null;
    readonly standing: string;
  } | null;
}

export interface AskedSight {
  readonly revision: number;
  readonly seenAt: string | null;
  readonly card: {
    readonly shown: string | null;
    readonly localities: readonly { readonly name: string }[];
    readonly actions: readonly { readonly text: { readonly words: string } }[];
  } | null;
  readonly area: { readonly headlines: readonly string[] } | null;
  readonly place: { readonly sentence: string } | null;
}

export interface AskedMinuted {
  readonly kind: string;
  readonly text: string;
  readonly by: string;
  readonly agreed: string | null;
  readonly isTakenBack: boolean;
  readonly isSinceApproval: boolean;
  readonly before: readonly {
    readonly text: string;
    readonly agreed: string | null;
    readonly by: string;
  }[];
  readonly standing: { readonly id: string } | null;
}

export interface AskedMinutes {
  readonly version: number;
  readonly state: string;
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  readonly approval: string;
  readonly heading: string;
  readonly mayApprove: boolean;
  readonly mayPutRight: boolean;
  readonly items: readonly {
    readonly heading: string;
    readonly standing: string;
    readonly seen: readonly { readonly figure: string | null; readonly lines: readonly string[] }[];
    readonly said: readonly AskedMinuted[];
  }[];
  readonly whole: readonly AskedMinuted[];
  readonly actions: readonly {
    readonly text: string;
    readonly owner: string;
    readonly due: string;
    readonly about: string;
    readonly since: readonly string[];
  }[];
}

export { unsigned, type Anchor, type AnchoredChain, type SignedAnchor } from './anchor.js';
export { compareChain, type ChainFault, type ChainMark } from './compare-chain.js';
export {
  entryHash,
  RECEIPTED,
  type ChainEntry,
  type HashOf,
  type Receipt,
  type ReceiptedType,
  type SignedReceipt,
} from './receipt.js';

from tokenizers import Tokenizer

def sentence_enders(tokenizer: Tokenizer) -> frozenset[int]:
    """Ids of the pieces that end a sentence."""
    return frozenset(i for i in map(tokenizer.token_to_id, ".?!") if i is not None)

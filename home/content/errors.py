from django.core.exceptions import ValidationError


class ContentError(Exception):
    """Something in content/ is wrong. Each problem names the file or the key and what to do."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))

    @classmethod
    def from_model(cls, key: str, error: ValidationError) -> "ContentError":
        """A model's refusal, in words about the thing in the files."""
        if hasattr(error, "error_dict"):
            return cls([f"{key}: {name}: {' '.join(words)}" for name, words in error.message_dict.items()])
        return cls([f"{key}: {' '.join(error.messages)}"])

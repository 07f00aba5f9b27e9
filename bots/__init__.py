"""What the person meant, and how we say it: words, buttons and cards, of no one platform."""

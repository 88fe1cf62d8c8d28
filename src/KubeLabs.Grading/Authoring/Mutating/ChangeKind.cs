namespace KubeLabs.Grading;

/// <summary>What is changed in one place of an answer.</summary>
public enum ChangeKind
{
    /// <summary>A key left out, with what is below it.</summary>
    Drop,

    /// <summary>A key of a map of free names, such as a label, with another name.</summary>
    Rename,

    /// <summary>An item of a list left out.</summary>
    Less,

    /// <summary>One more item in a list: another one with a part changed.</summary>
    More,

    /// <summary>Another value: a number one more or less, a text with a letter or a number changed, a quantity doubled or halved.</summary>
    Value,

    /// <summary>Another value of those that the API names, or the other of true and false.</summary>
    Choice,
}

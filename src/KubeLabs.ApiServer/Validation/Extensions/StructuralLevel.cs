namespace KubeLabs.ApiServer;

/// <summary>Where in a schema a part of it stands.</summary>
internal enum StructuralLevel
{
    /// <summary>The whole.</summary>
    Root,

    /// <summary>The items of a list.</summary>
    Item,

    /// <summary>A field, or the values of a map.</summary>
    Field,
}

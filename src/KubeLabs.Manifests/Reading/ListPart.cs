namespace KubeLabs.Manifests;

/// <summary>Where in a list, as an API returns it, a value stands.</summary>
internal enum ListPart
{
    Other,
    List,
    Items,
    Object,
    Metadata,
}

internal static class ListParts
{
    /// <summary>The fields that servers keep account of in every object, often half of it: nobody's answer.</summary>
    public static bool IsDropped(ListPart part, string key) => part == ListPart.Metadata && key == "managedFields";

    public static ListPart Below(ListPart part, string key) => (part, key) switch
    {
        (ListPart.List, "items") => ListPart.Items,
        (ListPart.List or ListPart.Object, "metadata") => ListPart.Metadata,
        _ => ListPart.Other,
    };

    public static ListPart Item(ListPart part) => part == ListPart.Items ? ListPart.Object : ListPart.Other;
}

using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>Where to look for what stands in no file: the object on the cluster, and the field of it.</summary>
internal static class LivePlace
{
    /// <summary>The place; null where the finding has one in a file, or none.</summary>
    public static string? Of(Finding finding)
    {
        if (finding is not { At: null, Field: { } field, Object: { } item }) return null;
        var ns = item.Namespace.Length == 0 ? "" : $" -n {item.Namespace}";
        return $"{item.Kind}/{item.Name}{ns}{(field.Length == 0 ? "" : $"  {field}")}";
    }
}

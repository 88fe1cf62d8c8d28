namespace KubeLabs.ApiServer;

/// <summary>The defaults of every type that has any, by the name of the type in the API's schema.</summary>
internal static class DefaultTable
{
    private static readonly Dictionary<string, TypeDefaults> _byType = Build();

    public static TypeDefaults? Of(string type) => _byType.GetValueOrDefault(type);

    private static Dictionary<string, TypeDefaults> Build()
    {
        var table = new Dictionary<string, TypeDefaults>(128, StringComparer.Ordinal);
        foreach (var entries in (ReadOnlySpan<IEnumerable<(string Type, TypeDefaults Defaults)>>)
            [
                PodTable.Entries, VolumeTable.Entries, CoreTable.Entries,
                WorkloadTable.Entries, AutoscalingTable.Entries, OtherTable.Entries,
            ])
        {
            foreach (var (type, defaults) in entries) table.Add(type, defaults);
        }

        return table;
    }
}

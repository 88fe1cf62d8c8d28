using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Finds fields of a pattern that the API does not have: such a pattern could never match.</summary>
internal static class PatternFields
{
    /// <summary>Reports every unknown field.</summary>
    public static void Check(Node pattern, FieldContext field, FieldPath path, ParameterReader reader)
    {
        if (Pattern.ExistsOf(pattern) is not null) return;
        foreach (var entry in pattern.Entries)
        {
            var child = path.Child(entry.Key);
            if (entry.Key == Pattern.Exists)
            {
                reader.Report(
                    entry.KeyPosition, $"{Pattern.Exists} stands alone, with true or false", $"{Pattern.Exists} 키는 true 또는 false 값으로 혼자 와야 합니다");
                continue;
            }

            if (field.Type is { } type && type.Find(entry.Key) is null)
            {
                reader.Report(entry.KeyPosition, $"{type.GoName} has no field {child}", $"{type.GoName}에 {child} 필드가 없습니다");
                continue;
            }

            Check(entry.Value, field.Child(entry.Key), child, reader);
        }

        for (var index = 0; index < pattern.Items.Length; index++) Check(pattern.Items[index], field.Item(), path.At(index), reader);
    }
}

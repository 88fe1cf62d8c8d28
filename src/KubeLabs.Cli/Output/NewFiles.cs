namespace KubeLabs.Cli;

/// <summary>Writes files that are new: nothing is overwritten unless that was asked for.</summary>
internal static class NewFiles
{
    /// <summary>Says that files are there already, and gives the status back to return it.</summary>
    public static int Refuse(IReadOnlyList<string> present, CommandContext context)
    {
        var list = string.Join(", ", present);
        var status = context.Fail(ExitStatus.Usage, $"these files are there already: {list}", $"이미 있는 파일이 있습니다: {list}");
        context.Advise(
            "Nothing was written. Use another name, or overwrite them with --force.",
            "아무것도 쓰지 않았습니다. 다른 이름을 쓰거나 --force로 덮어쓰십시오.");
        return status;
    }

    /// <summary>Writes one file, and the folders above it.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes, CommandContext context)
    {
        context.Store.CreateFolder(Path.GetDirectoryName(path)!);
        using var pending = context.Store.Begin(path);
        pending.Stream.Write(bytes);
        pending.Commit();
    }
}

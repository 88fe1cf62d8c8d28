using KubeLabs.ApiServer;

namespace KubeLabs.Cli;

/// <summary>How long a live grading may wait.</summary>
/// <param name="Wait">For all criteria to pass.</param>
/// <param name="Timeout">For one round of answers.</param>
internal sealed record LiveTimes(TimeSpan Wait, TimeSpan Timeout)
{
    private static readonly TimeSpan _most = TimeSpan.FromDays(1);
    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(30);

    /// <summary>The times of a command line; null after it was said what is wrong.</summary>
    public static LiveTimes? Read(LiveArguments arguments, CommandContext context)
    {
        var wait = Read("--wait", arguments.Wait, TimeSpan.Zero, isZeroFine: true, context);
        var timeout = Read("--timeout", arguments.Timeout, _usual, isZeroFine: false, context);
        return wait is null || timeout is null ? null : new(wait.Value, timeout.Value);
    }

    private static TimeSpan? Read(string option, string? text, TimeSpan absent, bool isZeroFine, CommandContext context)
    {
        if (text is null) return absent;
        if (text.Length > 0 && GoDuration.Parse(text) is { } time && time <= _most && (time > TimeSpan.Zero || (isZeroFine && time == TimeSpan.Zero)))
            return time;
        context.Fail(
            ExitStatus.Usage,
            $"{option}: \"{text}\" is no duration up to 24h; write 60s or 1m30s",
            $"{option}: \"{text}\" 값은 24h 이하의 시간이 아닙니다. 60s나 1m30s처럼 쓰십시오");
        return null;
    }
}

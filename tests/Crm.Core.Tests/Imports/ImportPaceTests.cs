using Crm.Core.Features.Imports.Writing;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Imports;

/// <summary>A save of an import takes about a tenth of a second, as far as 100 to 500 rows allow it.</summary>
public sealed class ImportPaceTests
{
    private readonly Stopwatch _time = new();

    [Fact]
    public async Task Quick_saves_grow_to_the_most_and_no_further()
    {
        (await RowsAfterAsync(10)).ShouldBe(200);
        (await RowsAfterAsync(10, 10)).ShouldBe(400);
        (await RowsAfterAsync(10, 10, 10)).ShouldBe(500);
        (await RowsAfterAsync(0, 0, 0)).ShouldBe(500);
    }

    [Fact]
    public async Task A_slow_save_halves_the_next_one_at_most()
    {
        (await RowsAfterAsync(10, 10, 10, 10_000)).ShouldBe(250);
        (await RowsAfterAsync(10, 10, 10, 10_000, 10_000)).ShouldBe(125);
        (await RowsAfterAsync(10_000)).ShouldBe(100);
    }

    [Fact]
    public async Task A_save_that_took_the_time_it_should_is_followed_by_one_of_its_size() =>
        (await RowsAfterAsync(50, 100, 100)).ShouldBe(200);

    private async Task<int> RowsAfterAsync(params int[] milliseconds)
    {
        var pace = new ImportPace(_time);
        foreach (var taken in milliseconds)
        {
            await pace.MeasureAsync(() =>
            {
                _time.Pass(TimeSpan.FromMilliseconds(taken));
                return Task.CompletedTask;
            });
        }

        return pace.Rows;
    }

    private sealed class Stopwatch : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
